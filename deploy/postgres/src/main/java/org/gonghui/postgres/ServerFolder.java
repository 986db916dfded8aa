package org.gonghui.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where one server keeps its things: the data, the log, the superuser's password. */
record ServerFolder(Path root) {

    private static final String SETTINGS_FILE = "gonghui.conf";
    private static final List<String> SETTINGS = List.of(
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "shared_buffers = 64MB",
            "max_connections = 120",
            "password_encryption = 'scram-sha-256'",
            "timezone = 'UTC'",
            "log_timezone = 'UTC'",
            // What statements and details carry may be personal data, and a log is no place for it.
            "log_error_verbosity = terse",
            "log_min_error_statement = panic");

    static ServerFolder at(Path folder) {
        return new ServerFolder(folder.toAbsolutePath().normalize());
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path passwordFile() {
        return root.resolve("superuser.password");
    }

    boolean initialized() {
        return Files.exists(data().resolve(SETTINGS_FILE));
    }

    String superuserPassword() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + passwordFile(), e);
        }
    }

    void create() throws IOException {
        Files.createDirectories(root);
        if (Files.notExists(passwordFile())) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(
                    passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile(), Base64.getUrlEncoder().encodeToString(random));
        }
    }

    /** Starts and stops one at a time, over the threads of this process and over all processes. */
    <T> T alone(Action<T> action) {
        synchronized (ServerFolder.class) {
            try {
                Files.createDirectories(root);
                try (FileChannel channel = FileChannel.open(
                        root.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock();
                    return action.run();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL in " + root + ": " + e.getMessage(), e);
            }
        }
    }

    interface Action<T> {
        T run() throws IOException;
    }

    /** Marks the data as complete, too: {@code initdb} was through when this file is there. */
    void configure(int port, Durability durability) throws IOException {
        if (!initialized()) {
            Files.writeString(
                    data().resolve("postgresql.conf"),
                    "include_if_exists '" + SETTINGS_FILE + "'\n",
                    StandardOpenOption.APPEND);
        }
        List<String> lines = new ArrayList<>(SETTINGS);
        lines.addAll(durability.settings());
        lines.add("port = " + port);
        Files.write(data().resolve(SETTINGS_FILE), lines);
    }

    /** The end of the server's log, for a message. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
