"""Whether a Word file is fit to be handed in as a submission to the UPR."""
