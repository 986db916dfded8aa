package org.gonghui.example.mirror;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.gonghui.postgres.Durability;
import org.gonghui.postgres.PostgresServer;

/** Brings a partner's copy up to date and verifies it; to be run every night. Exit code 0: the copy is right. */
public final class PartnerMirror {

    private PartnerMirror() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(Settings.from(System.getenv()));
        } catch (IOException | SQLException | RuntimeException failed) {
            System.err.println("partner-mirror: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws IOException, InterruptedException, SQLException {
        if (settings.database().isPresent()) {
            mirror(settings, DriverManager.getConnection(settings.database().get()));
            return;
        }
        try (PostgresServer server = PostgresServer.start(settings.folder(), 0, Durability.FULL)) {
            mirror(settings, server.connect("postgres"));
        }
    }

    private static void mirror(Settings settings, Connection connection)
            throws IOException, InterruptedException, SQLException {
        Api api = new Api(settings);
        try (Connection database = connection) {
            database.setAutoCommit(false);
            System.out.printf("%-20s %9s %9s %9s  %s%n", "resource", "snapshot", "changes", "records", "digest");
            for (Map.Entry<String, String> each : settings.collections().entrySet()) {
                MirrorTable table = new MirrorTable(database, each.getKey());
                ResourceMirror mirror = new ResourceMirror(each.getKey(), each.getValue(), api, table);
                System.out.printf(
                        "%-20s %9d %9d %9d  %s%n",
                        ResourceMirror.columns(each.getKey(), mirror.run()).toArray());
            }
        }
    }
}
