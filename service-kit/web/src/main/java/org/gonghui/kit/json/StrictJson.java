package org.gonghui.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.IsoDates;

/**
 * Reads request bodies and finds every fault at once: syntax, encoding, characters that cannot be stored, unknown
 * fields, wrong types, and what Bean Validation and {@link Checked} say.
 *
 * <p>Jackson stops at the first field that it cannot bind. So the body is read as a tree first, each field that does
 * not bind is noted and taken out, and the rest is bound again.
 */
@Singleton
public class StrictJson {

    private static final CoercionInputShape[] NOT_A_TEXT = {
        CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
    };

    private final Validator validator;
    private final ObjectMapper mapper = strictMapper();

    StrictJson(Validator validator) {
        this.validator = validator;
    }

    private static ObjectMapper strictMapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule()
                        .addDeserializer(LocalDate.class, new LocalDateDeserializer(IsoDates.FORMAT)))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        for (CoercionInputShape shape : NOT_A_TEXT) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
            mapper.coercionConfigFor(LogicalType.Enum).setCoercion(shape, CoercionAction.Fail);
            mapper.coercionConfigFor(LogicalType.DateTime).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /** Reads a body, or throws a problem that names every fault of it. */
    public <T> T read(byte[] body, Class<T> type) {
        return bind(parse(body), type);
    }

    /** The same for a part of a file that begins on this line. */
    public <T> T read(byte[] part, long line, Class<T> type) {
        return bind(parse(part, line), type);
    }

    /** Throws {@code malformed-request} if this is not one JSON value in UTF-8. */
    JsonNode parse(byte[] body) {
        return parse(body, 1);
    }

    private JsonNode parse(byte[] body, long firstLine) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return mapper.readTree(text);
        } catch (CharacterCodingException notUtf8) {
            throw malformed("encoding", Text.of("不是有效的 UTF-8", "Not valid UTF-8"));
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            long line = at == null ? firstLine : firstLine + at.getLineNr() - 1;
            throw malformed(
                    "syntax",
                    Text.of("第 %d 行第 %d 列附近的 JSON 有误", "The JSON is broken near line %d, column %d")
                            .with(line, at == null ? 1 : at.getColumnNr()));
        }
    }

    private static Problem malformed(String code, Text detail) {
        return new Problem(CommonProblem.MALFORMED_REQUEST).with("", code, detail);
    }

    /** The same for a value that was read by other means. */
    public <T> T bind(JsonNode tree, Class<T> type) {
        Faults faults = new Faults();
        if (!tree.isObject()) {
            faults.add("", "wrong_type", Text.of("应为 JSON 对象", "A JSON object is expected"));
            faults.throwIfAny();
        }
        JsonNode copy = tree.deepCopy();
        StorableValues.check(copy, "", faults);
        T bound = bindWhatCanBeBound(copy, type, faults);
        ViolationFaults.addTo(faults, validator.validate(bound));
        if (faults.none() && bound instanceof Checked request) {
            request.check(faults);
        }
        faults.throwIfAny();
        return bound;
    }

    private <T> T bindWhatCanBeBound(JsonNode tree, Class<T> type, Faults faults) {
        while (true) {
            try (JsonParser parser = mapper.treeAsTokens(tree)) {
                return mapper.readValue(parser, type);
            } catch (JsonMappingException fault) {
                BindingFault.note(fault, type, faults);
                takeOut(tree, fault.getPath());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private static void takeOut(JsonNode tree, List<JsonMappingException.Reference> path) {
        JsonNode holder = tree;
        for (JsonMappingException.Reference step : path.subList(0, path.size() - 1)) {
            holder = step.getFieldName() == null ? holder.get(step.getIndex()) : holder.get(step.getFieldName());
        }
        JsonMappingException.Reference last = path.get(path.size() - 1);
        if (holder instanceof ObjectNode object) {
            object.remove(last.getFieldName());
        } else if (holder instanceof ArrayNode array && holder.getNodeType() == JsonNodeType.ARRAY) {
            array.remove(last.getIndex());
        }
    }

    JsonNode toTree(Object value) {
        return mapper.valueToTree(value);
    }
}
