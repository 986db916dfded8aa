package org.gonghui.programme.person;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens the fields of a personal file. A value can be opened only in the row and field it was sealed for. */
@Singleton
class Sealing {

    private final FieldCipher cipher;

    Sealing(FieldCipher cipher) {
        this.cipher = cipher;
    }

    int newestKey() {
        return cipher.newestKey();
    }

    List<Integer> olderKeys() {
        return cipher.olderKeys();
    }

    /** The same file, sealed with the newest key. */
    SealedFile anew(SealedFile file) {
        return file.resealed(cipher.newestKey(), seal(file.id(), open(file.id(), file.fields())));
    }

    Map<PersonalField, byte[]> seal(UUID file, PersonRequest said) {
        Map<PersonalField, byte[]> sealed = new EnumMap<>(PersonalField.class);
        values(said)
                .forEach((field, value) ->
                        sealed.put(field, cipher.seal(value.getBytes(StandardCharsets.UTF_8), place(file, field))));
        return sealed;
    }

    PersonRequest open(UUID file, Map<PersonalField, byte[]> sealed) {
        Map<PersonalField, String> values = new EnumMap<>(PersonalField.class);
        sealed.forEach((field, value) -> values.put(field, open(file, field, value)));
        return request(values);
    }

    /** One field of a file, in plain. */
    String open(UUID file, PersonalField field, byte[] sealed) {
        return new String(cipher.open(sealed, place(file, field)), StandardCharsets.UTF_8);
    }

    /** The fields that are given, in plain. */
    static Map<PersonalField, String> values(PersonRequest said) {
        Map<PersonalField, String> values = new EnumMap<>(PersonalField.class);
        values.put(PersonalField.NAME, said.name());
        values.put(PersonalField.IDENTITY_NUMBER, said.identityNumber());
        putIfGiven(values, PersonalField.PHONE, said.phone());
        if (said.bankAccount() != null) {
            values.put(PersonalField.BANK, said.bankAccount().bank());
            values.put(PersonalField.BANK_ACCOUNT, said.bankAccount().number());
        }
        putIfGiven(values, PersonalField.ILLNESS, said.illness());
        return values;
    }

    private static PersonRequest request(Map<PersonalField, String> values) {
        String account = values.get(PersonalField.BANK_ACCOUNT);
        return new PersonRequest(
                values.get(PersonalField.NAME),
                values.get(PersonalField.IDENTITY_NUMBER),
                values.get(PersonalField.PHONE),
                account == null ? null : new BankAccount(values.get(PersonalField.BANK), account),
                values.get(PersonalField.ILLNESS));
    }

    private static void putIfGiven(Map<PersonalField, String> values, PersonalField field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static String place(UUID file, PersonalField field) {
        return "personal_file/" + file + "/" + field.column();
    }
}
