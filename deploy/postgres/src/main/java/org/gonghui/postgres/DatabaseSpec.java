package org.gonghui.postgres;

import java.util.regex.Pattern;

/**
 * A database to create, and the passwords of its two roles.
 *
 * @param name of the database and of its runtime role; the owner role is {@code <name>_owner}
 * @param ownerPassword of the role that owns the database and runs migrations
 * @param runtimePassword of the role that a service works with
 */
public record DatabaseSpec(String name, String ownerPassword, String runtimePassword) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");

    public DatabaseSpec {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A database name is lower case letters, digits and _: " + name);
        }
        if (ownerPassword.isEmpty() || runtimePassword.isEmpty()) {
            throw new IllegalArgumentException("Both roles of " + name + " need a password");
        }
    }

    public String owner() {
        return name + "_owner";
    }

    @Override
    public String toString() {
        return "DatabaseSpec[" + name + "]";
    }
}
