/// Lists of people as authorities hold them, in CSV or ODS: read, compared with the accounts, shown line by line, and
/// written once accepted. A room of the module `people`.
@NullMarked
@NamedInterface("lists")
package fr.parvis.people.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
