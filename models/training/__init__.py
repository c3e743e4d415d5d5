"""Training of the embedded recogniser: sentences, synthetic speech, the network, its files.

Run `python -m models.training speech`, then `train`, then `export`; each goes on where it was. Needs the extra `torch`, espeak-ng and,
for the recorded Russian voice, festival with festvox-ru.
"""
