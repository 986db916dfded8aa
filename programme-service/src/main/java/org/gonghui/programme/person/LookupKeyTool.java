package org.gonghui.programme.person;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * For operators: changes the key by which people are found, while the service is stopped. docs/personal-data.md says when. The
 * database is the one of the service, named by the same environment variables.
 */
public final class LookupKeyTool {

    static final String USAGE =
            """
            rotate <keyset> <lookup-key> <new-lookup-key>
                writes the hashes by which people are found anew, or goes on with it; the environment says where the
                database is: QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD
            """;

    private static final String DATASOURCE = "QUARKUS_DATASOURCE_";
    private static final int AT_ONCE = 1000;

    private LookupKeyTool() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(run(arguments, System.getenv()));
        } catch (ConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | IOException
                | SQLException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    static String run(String[] arguments, Map<String, String> environment) throws IOException, SQLException {
        if (arguments.length != 4 || !"rotate".equals(arguments[0])) {
            throw new IllegalArgumentException("Usage:\n" + USAGE);
        }
        Sealing sealing = new Sealing(new TinkCipher(PersonalDataKeys.parseKeyset(read(arguments[1]))));
        PersonLookup old = lookup(arguments[2]);
        PersonLookup next = lookup(arguments[3]);
        try (Connection database = DriverManager.getConnection(
                said(environment, "JDBC_URL"), said(environment, "USERNAME"), said(environment, "PASSWORD"))) {
            long people = new LookupRotation(database, sealing, old, next, AT_ONCE).run();
            return "%d people are found by the new key. Now let gonghui.personal-data.lookup-key name it."
                    .formatted(people);
        }
    }

    private static PersonLookup lookup(String file) throws IOException {
        return new HmacLookup(PersonalDataKeys.parseLookupKey(read(file)));
    }

    private static String read(String file) throws IOException {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException(file + " cannot be read");
        }
        return Files.readString(path);
    }

    private static String said(Map<String, String> environment, String name) {
        String value = environment.get(DATASOURCE + name);
        if (value == null) {
            throw new IllegalArgumentException(DATASOURCE + name + " is not set. Usage:\n" + USAGE);
        }
        return value;
    }
}
