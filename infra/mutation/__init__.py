"""Whether the tests notice: small faults put into the training rules, one at a time, with cosmic-ray."""
