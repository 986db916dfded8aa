package org.gonghui.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where each process listens, all on 127.0.0.1. */
record Ports(Map<Service, Integer> services, int postgres) {

    private static final String POSTGRES_VARIABLE = "GONGHUI_POSTGRES_PORT";

    Ports {
        services = Map.copyOf(services);
    }

    static Ports from(Environment environment) {
        int gateway = environment.number(Service.GATEWAY.portVariable(), 8080, 1, 65_500);
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(
                    service, environment.number(service.portVariable(), gateway + service.portOffset(), 1, 65_535));
        }
        return new Ports(services, environment.number(POSTGRES_VARIABLE, gateway + 4, 1, 65_535));
    }

    int of(Service service) {
        return services.getOrDefault(service, 0);
    }

    /**
     * Fails with the first port that another program has, or that two of ours were given.
     *
     * @param withPostgres whether PostgreSQL's port is needed, too
     */
    void requireFree(boolean withPostgres) {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            claim(wanted, of(service), service.label(), service.portVariable());
        }
        if (withPostgres) {
            claim(wanted, postgres, "postgres", POSTGRES_VARIABLE);
        }
    }

    private static void claim(Map<Integer, String> claimed, int port, String name, String variable) {
        String other = claimed.put(port, variable);
        if (other != null) {
            throw new StackException("Port " + port + " is given twice, by " + other + " and by " + variable);
        }
        if (!isFree(port)) {
            throw new StackException("Port " + port + " for " + name
                    + " is taken by another program; choose another with " + variable + "=<port>");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the services do: a port whose last connections still fade away is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
