package org.gonghui.local;

import java.util.EnumMap;
import java.util.Map;
import org.gonghui.postgres.Database;
import org.gonghui.postgres.DatabaseSpec;
import org.gonghui.postgres.Durability;
import org.gonghui.postgres.PostgresException;
import org.gonghui.postgres.PostgresServer;

/** The services' databases: the user's own, or on the PostgreSQL that is started here. */
final class Databases {

    private Databases() {}

    static Map<Service, DatabaseAccess> start(Settings settings, Secrets secrets) {
        Map<Service, DatabaseAccess> databases = new EnumMap<>(Service.class);
        databases.putAll(settings.external());
        if (settings.withPostgres()) {
            try {
                PostgresServer server = PostgresServer.start(
                        settings.data().postgres(), settings.ports().postgres(), Durability.FULL);
                for (Service service : Service.withDatabase()) {
                    databases.computeIfAbsent(service, missing -> create(server, missing, secrets));
                }
            } catch (PostgresException e) {
                throw new StackException(e.getMessage(), e);
            }
        }
        return databases;
    }

    private static DatabaseAccess create(PostgresServer server, Service service, Secrets secrets) {
        String name = service.label();
        Database database = server.createDatabase(
                new DatabaseSpec(name, secrets.password(name + "_owner"), secrets.password(name)));
        return DatabaseAccess.of(database);
    }
}
