"""Who speaks when: voices told apart, labels upon segments and words, roles proposed and given."""
