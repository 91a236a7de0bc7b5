# A wrapper: packaging/bootstrap.py does everything, also where there is no make.
PYTHON ?= python3
ARGS ?=

.PHONY: run test bench package
run test bench package:
	@$(PYTHON) packaging/bootstrap.py $@ $(ARGS)
