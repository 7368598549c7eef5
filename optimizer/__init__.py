"""The best week that can be proved: rules, wishes, the CP-SAT formulation, the search and the solver-free audit."""
