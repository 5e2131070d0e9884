"""Pages of the plan: the tree, a node, indicators, versions, differences."""
