package org.gonghui.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gonghui.postgres.PostgresServer;

/** Where each of the texts that are looked for was found. */
final class Places {

    private static final int ROWS_AT_ONCE = 500;

    /** Every table of every schema, the catalogue with its most common values included. */
    private static final String TABLES =
            """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm') AND n.nspname NOT LIKE 'pg_toast%' AND c.relname <> 'pg_largeobject'
            """;

    /** As PostgreSQL writes bytes: eleven of their digits in a row may be anybody's phone number by chance. */
    private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2})++)");

    private final Needles needles;
    private final Map<String, Set<String>> found = new TreeMap<>();

    Places(Needles needles) {
        this.needles = needles;
    }

    /** The places of a text, such as {@code table programme public.station}, each with what stands around it. */
    Set<String> of(String text) {
        return found.getOrDefault(text, Set.of());
    }

    void text(String place, String text) {
        note(place, needles.in(text));
    }

    void stream(String place, InputStream bytes) throws IOException {
        note(place, needles.in(bytes));
    }

    /** Each file below a folder, whatever it is. */
    void files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    note("file " + folder.getParent().relativize(file), needles.in(bytes));
                } catch (NoSuchFileException gone) {
                    // A server at work removes files of its own.
                }
            }
        }
    }

    /** Each row of each table of each database, and then the files that hold them. */
    void server(PostgresServer server) throws SQLException {
        List<String> databases;
        try (Connection connection = server.connect("postgres")) {
            databases = Rows.texts(connection, "SELECT datname FROM pg_database WHERE datallowconn");
            connection.createStatement().execute("CHECKPOINT");
        }
        for (String database : databases) {
            try (Connection connection = server.connect(database)) {
                connection.setAutoCommit(false);
                for (String table : Rows.texts(connection, TABLES)) {
                    rows(connection, database, table);
                }
            }
        }
    }

    private void rows(Connection connection, String database, String table) throws SQLException {
        Map<String, String> here = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " AS t")) {
                while (rows.next()) {
                    here.putAll(row(rows.getString(1)));
                }
            }
        }
        note("table " + database + " " + table, here);
    }

    /** Bytes are searched as what they are, all else as it is written. */
    private Map<String, String> row(String row) {
        Map<String, String> here = new TreeMap<>(needles.in(BYTES.matcher(row).replaceAll(" ")));
        for (MatchResult bytes : BYTES.matcher(row).results().toList()) {
            here.putAll(needles.in(HexFormat.of().parseHex(bytes.group(1))));
        }
        return here;
    }

    private void note(String place, Map<String, String> texts) {
        texts.forEach((text, around) ->
                found.computeIfAbsent(text, none -> new TreeSet<>()).add(place + " …" + around + "…"));
    }
}
