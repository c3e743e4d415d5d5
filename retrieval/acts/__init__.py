"""Import of court acts and laws: read, recognise, pseudonymise, split."""
