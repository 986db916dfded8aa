package org.gonghui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The local issuer's RSA key pair, made at the first start: PEM files in the data folder. */
record SigningKeys(Path privateFile, Path publicFile) {

    private static final int BITS = 2048;

    static SigningKeys in(Path folder) {
        SigningKeys keys = new SigningKeys(folder.resolve("private.pem"), folder.resolve("public.pem"));
        // The private key is written last: with it there, the pair is whole.
        if (Files.notExists(keys.privateFile)) {
            keys.generate();
        }
        return keys;
    }

    PrivateKey privateKey() {
        try {
            String pem = Files.readString(privateFile);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + privateFile, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StackException(privateFile + " is no private key; delete it and start again", e);
        }
    }

    private void generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            DataFolder.writeSecret(
                    publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            DataFolder.writeSecret(
                    privateFile, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
