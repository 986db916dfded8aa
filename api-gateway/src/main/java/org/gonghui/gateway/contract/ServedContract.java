package org.gonghui.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gonghui.gateway.access.DevKey;
import org.gonghui.gateway.access.DevTokenResource;

/** The committed contract, as it is served: without the tokens of the local stack where there are none. */
@Startup
@Singleton
class ServedContract {

    private static final String FILE = "contract/openapi.yaml";
    private static final int TAG_LENGTH = 32;

    private final Form yaml;
    private final Form json;

    ServedContract(DevKey devKey) {
        String committed = read();
        ObjectNode contract = ContractText.read(committed);
        if (!devKey.present()) {
            ((ObjectNode) contract.path("paths")).remove(DevTokenResource.PATH);
            UsedParts.prune(contract);
            committed = ContractText.yaml(contract);
        }
        this.yaml = Form.of(committed);
        this.json = Form.of(ContractText.json(contract));
    }

    Form yaml() {
        return yaml;
    }

    Form json() {
        return json;
    }

    private static String read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One representation.
     *
     * @param etag changes with the text
     */
    record Form(String text, String etag) {

        static Form of(String text) {
            return new Form(text, "\"" + digest(text).substring(0, TAG_LENGTH) + "\"");
        }

        private static String digest(String text) {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
