package org.gonghui.kit.bulk;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How an answer is packed. The most wanted comes first. */
public enum ContentCoding {
    ZSTD {
        @Override
        OutputStream pack(OutputStream out) throws IOException {
            return new ZstdOutputStream(out).setChecksum(true);
        }
    },
    GZIP {
        @Override
        OutputStream pack(OutputStream out) throws IOException {
            return new FastGzip(out);
        }
    },
    IDENTITY {
        @Override
        OutputStream pack(OutputStream out) {
            return out;
        }
    };

    private static final int BUFFER = 1 << 16;
    private static final String ANY = "*";

    /** A stream that packs what is written to it. */
    abstract OutputStream pack(OutputStream out) throws IOException;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The coding that a caller wants most; the plain one where it says nothing or knows only others.
     *
     * @param acceptEncoding such as {@code gzip, zstd;q=0.5, identity;q=0}
     * @return empty where the caller takes none of those that there are
     */
    public static Optional<ContentCoding> best(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return Optional.of(IDENTITY);
        }
        Map<String, Double> weights = weights(acceptEncoding);
        Optional<ContentCoding> named = Arrays.stream(values())
                .filter(coding -> weights.getOrDefault(coding.code(), 0.0) > 0)
                .reduce((one, other) -> weights.get(other.code()) > weights.get(one.code()) ? other : one);
        return named.or(() -> Optional.of(IDENTITY).filter(plain -> takesPlain(weights)));
    }

    private static boolean takesPlain(Map<String, Double> weights) {
        return weights.getOrDefault(IDENTITY.code(), weights.getOrDefault(ANY, 1.0)) > 0;
    }

    private static Map<String, Double> weights(String acceptEncoding) {
        Map<String, Double> weights = new HashMap<>();
        for (String element : acceptEncoding.split(",", -1)) {
            String[] parts = element.split(";", 2);
            weights.put(parts[0].strip().toLowerCase(Locale.ROOT), parts.length == 1 ? 1.0 : weight(parts[1].strip()));
        }
        return weights;
    }

    /** A weight that cannot be read counts as none was given. */
    private static double weight(String parameter) {
        String text = parameter.replaceFirst("(?i)^q\\s*=\\s*", "");
        return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 1;
    }

    /** Packs about three times as fast as the default level, to a little more. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
