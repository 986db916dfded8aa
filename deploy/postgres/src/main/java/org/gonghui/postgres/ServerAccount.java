package org.gonghui.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root runs it in a user namespace of its own or, where the
 * kernel forbids that, as {@code nobody}.
 *
 * @param prefix the words put before each command
 * @param user the owner that the server's folder needs
 */
record ServerAccount(List<String> prefix, String user) {

    private static final String NOBODY = "nobody";
    private static final List<List<String>> WAYS_TO_NOBODY = List.of(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=65534", "--clear-groups", "--"),
            List.of("runuser", "-u", NOBODY, "--"));

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    static ServerAccount current() {
        String user = System.getProperty("user.name", "");
        if (!user.equals("root")) {
            return new ServerAccount(List.of(), user);
        }
        List<String> namespace = List.of("unshare", "-U");
        if (works(namespace)) {
            return new ServerAccount(namespace, user);
        }
        return asNobody();
    }

    static ServerAccount asNobody() {
        return WAYS_TO_NOBODY.stream()
                .filter(ServerAccount::works)
                .findFirst()
                .map(words -> new ServerAccount(words, NOBODY))
                .orElseThrow(() -> new PostgresException("PostgreSQL does not run as root, and neither `unshare -U`"
                        + " nor `setpriv` nor `runuser` works here: run this as another user"));
    }

    private static boolean works(List<String> prefix) {
        return Command.run(Path.of("/"), words(prefix, List.of("true"))).succeeded();
    }

    Command run(Path folder, List<String> command) {
        return Command.run(folder, words(prefix, command));
    }

    /** Whether this account gets at the file, through all the folders above it. */
    boolean reaches(Path file) {
        return prefix.isEmpty()
                || run(Path.of("/"), List.of("test", "-r", file.toString())).succeeded();
    }

    /** Gives the folder and all in it to this account. */
    void take(Path folder) {
        if (prefix.isEmpty()) {
            return;
        }
        try {
            UserPrincipal owner =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    Files.getFileAttributeView(file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                            .setOwner(owner);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + folder + " to " + user, e);
        }
    }

    private static List<String> words(List<String> prefix, List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(command);
        return words;
    }
}
