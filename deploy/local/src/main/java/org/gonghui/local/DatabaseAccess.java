package org.gonghui.local;

import org.gonghui.postgres.Database;

/** How a service reaches its database: as itself, and as the owner for migrations. */
record DatabaseAccess(String jdbcUrl, String user, String password, String owner, String ownerPassword) {

    static DatabaseAccess of(Database database) {
        return new DatabaseAccess(
                database.jdbcUrl(), database.user(), database.password(), database.owner(), database.ownerPassword());
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + jdbcUrl + "]";
    }
}
