package org.gonghui.programme.person;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** For operators: makes the key files of personal data and adds, promotes and drops keys. docs/personal-data.md says when. */
public final class KeysetTool {

    private static final String USAGE =
            """
            create <keyset>         a new keyset with one key
            create-lookup <file>    a new key by which people are found
            list <keyset>           the numbers of its keys, the newest marked
            add <keyset>            a key that can open, but does not seal yet
            promote <keyset> <key>  from now on this key seals
            drop <keyset> <key>     what this key sealed can never be opened again
            """;

    private KeysetTool() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Usage:\n" + USAGE);
        }
        System.out.println(run(arguments[0], Path.of(arguments[1]), arguments.length > 2 ? arguments[2] : ""));
    }

    static String run(String command, Path file, String key) throws IOException, GeneralSecurityException {
        return switch (command) {
            case "create" -> write(file, PersonalDataKeys.newKeyset(), true);
            case "create-lookup" -> {
                write(file, Base64.getEncoder().encodeToString(PersonalDataKeys.newLookupKey()), true);
                yield "made";
            }
            case "list" -> list(read(file));
            case "add" -> write(file, add(read(file)), false);
            case "promote" -> write(file, promote(read(file), number(key)), false);
            case "drop" -> write(file, drop(read(file), number(key)), false);
            default -> throw new IllegalArgumentException("There is no " + command + ". Usage:\n" + USAGE);
        };
    }

    private static KeysetHandle add(KeysetHandle keyset) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .setStatus(KeyStatus.ENABLED))
                .build();
    }

    private static KeysetHandle promote(KeysetHandle keyset, int key) throws GeneralSecurityException {
        KeysetHandle.Builder changed = KeysetHandle.newBuilder(keyset);
        changed.getAt(indexOf(keyset, key)).makePrimary();
        return changed.build();
    }

    private static KeysetHandle drop(KeysetHandle keyset, int key) throws GeneralSecurityException {
        if (keyset.getPrimary().getId() == key) {
            throw new IllegalArgumentException("This key seals: promote another one first");
        }
        return KeysetHandle.newBuilder(keyset).deleteAt(indexOf(keyset, key)).build();
    }

    private static int indexOf(KeysetHandle keyset, int key) {
        return IntStream.range(0, keyset.size())
                .filter(at -> keyset.getAt(at).getId() == key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no key " + Integer.toUnsignedString(key)));
    }

    private static int number(String key) {
        return Integer.parseUnsignedInt(key);
    }

    private static String list(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .map(entry -> Integer.toUnsignedString(entry.getId()) + (entry.isPrimary() ? " newest" : ""))
                .collect(Collectors.joining("\n"));
    }

    private static KeysetHandle read(Path file) throws IOException {
        return PersonalDataKeys.parseKeyset(Files.readString(file));
    }

    private static String write(Path file, KeysetHandle keyset, boolean made)
            throws IOException, GeneralSecurityException {
        write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()), made);
        return list(keyset);
    }

    /** Whole or not at all, for this user only; what is there is never replaced by something made new. */
    private static void write(Path file, String content, boolean made) throws IOException {
        if (made && Files.exists(file)) {
            throw new IllegalArgumentException(file + " is there already");
        }
        Path whole = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".new-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
