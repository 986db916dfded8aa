package org.gonghui.local;

import java.util.HashMap;
import java.util.Map;

/** What each service learns from its environment variables. */
record ServiceEnvironment(Settings settings, Secrets secrets, Map<Service, DatabaseAccess> databases) {

    ServiceEnvironment {
        databases = Map.copyOf(databases);
    }

    Map<String, String> of(Service service) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_PROFILE", "local");
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(settings.ports().of(service)));
        // Not as a URI: SmallRye takes what follows "file:" for the path as it is, spaces and all.
        variables.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + secrets.keys().publicFile());
        variables.put("MP_JWT_VERIFY_ISSUER", TokenMint.ISSUER);
        for (Service sibling : Service.withDatabase()) {
            String url = "http://127.0.0.1:" + settings.ports().of(sibling);
            variables.put("GONGHUI_" + sibling.name() + "_URL", url);
        }
        if (service == Service.GATEWAY) {
            variables.put(
                    "GONGHUI_DEV_PRIVATE_KEY", secrets.keys().privateFile().toString());
        } else {
            variables.put("GONGHUI_TOKEN_FILE", secrets.tokenFile(service).toString());
        }
        if (service == Service.PROGRAMME) {
            variables.put("GONGHUI_DEV_BUSINESS_DATE", "true");
            PersonalDataKeys keys = secrets.personalDataKeys();
            variables.put("GONGHUI_PERSONAL_DATA_KEYSET", keys.keyset().toString());
            variables.put("GONGHUI_PERSONAL_DATA_LOOKUP_KEY", keys.lookupKey().toString());
            variables.put("GONGHUI_DOCUMENTS_FOLDER", settings.data().documents().toString());
        }
        DatabaseAccess database = databases.get(service);
        if (database != null) {
            addDatabase(variables, database);
        }
        return variables;
    }

    private static void addDatabase(Map<String, String> variables, DatabaseAccess database) {
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        variables.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        variables.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        variables.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
    }
}
