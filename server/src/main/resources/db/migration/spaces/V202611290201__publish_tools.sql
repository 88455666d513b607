-- Published: the tools that a space has in use.
create view spaces.tool_in_use as select space_id, code from spaces.tool;
