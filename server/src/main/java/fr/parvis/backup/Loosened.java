package fr.parvis.backup;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/// Tables that take rows in any order for the length of a transaction: without their foreign keys and with their
/// own triggers at rest. An ordinary owner may do it, self-references and cycles need no thought, and each key is
/// checked once for all rows when it comes back, which costs no memory for each row.
final class Loosened {
    private final Catalogue catalogue;
    private final Collection<Catalogue.Table> tables;
    private final List<Catalogue.ForeignKey> keys;

    private Loosened(Catalogue catalogue, Collection<Catalogue.Table> tables, List<Catalogue.ForeignKey> keys) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.keys = keys;
    }

    static Loosened of(Catalogue catalogue, Collection<Catalogue.Table> tables) throws SQLException {
        Loosened loosened = new Loosened(catalogue, tables, catalogue.foreignKeys());
        for (Catalogue.ForeignKey key : loosened.keys) {
            catalogue.execute("alter table " + Catalogue.quoted(key.table()) + " drop constraint "
                    + Catalogue.quotedName(key.name()));
        }
        loosened.triggers("disable");
        return loosened;
    }

    void tighten() throws SQLException {
        catalogue.execute("set constraints all immediate");
        for (Catalogue.ForeignKey key : keys) {
            catalogue.execute("alter table " + Catalogue.quoted(key.table()) + " add constraint "
                    + Catalogue.quotedName(key.name()) + " " + key.definition());
        }
        triggers("enable");
    }

    private void triggers(String verb) throws SQLException {
        for (Catalogue.Table table : tables) {
            catalogue.execute("alter table " + Catalogue.quoted(table.name()) + " " + verb + " trigger user");
        }
    }
}
