package org.gonghui.postgres;

/**
 * A database that is there, and how to reach it.
 *
 * @param jdbcUrl without user and password
 * @param owner the role that owns the database and runs migrations
 * @param user the role that a service works with: no DDL but temporary tables
 */
public record Database(String name, String jdbcUrl, String owner, String ownerPassword, String user, String password) {

    @Override
    public String toString() {
        return "Database[" + jdbcUrl + "]";
    }
}
