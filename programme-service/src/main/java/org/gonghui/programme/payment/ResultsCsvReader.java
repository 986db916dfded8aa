package org.gonghui.programme.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gonghui.kit.json.RequestBody;
import org.gonghui.kit.json.StrictJson;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/**
 * Reads a bank's results as CSV: the columns reference, amount, outcome, paidOn, failure in any order, and a row with the
 * reference {@code total} whose amount is the sum of the others. What it says is then read like JSON, rule by rule.
 */
@Provider
@Consumes("text/csv")
public class ResultsCsvReader implements MessageBodyReader<ResultsRequest> {

    private static final String TOTAL = "total";
    private static final String AMOUNT = "amount";
    private static final String REFERENCE = "reference";
    private static final List<String> COLUMNS = List.of(REFERENCE, AMOUNT, "outcome", "paidOn", "failure");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final StrictJson json;

    ResultsCsvReader(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ResultsRequest.class;
    }

    @Override
    public ResultsRequest readFrom(
            Class<ResultsRequest> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return json.bind(tree(text(RequestBody.read(body, headers))), type);
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed("encoding", Text.of("不是有效的 UTF-8", "Not valid UTF-8"));
        }
    }

    private static ObjectNode tree(String text) throws IOException {
        ObjectNode tree = JSON.objectNode();
        ArrayNode lines = tree.putArray("lines");
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            List<String> header = null;
            for (CSVRecord row : parser) {
                if (header == null) {
                    header = requireKnown(row.toList());
                } else if (row.size() > 1 || !row.get(0).isEmpty()) {
                    add(header, row, tree, lines);
                }
            }
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CSVException) {
                throw malformed("syntax", Text.of("CSV 的引号有误", "The quotes of the CSV are broken"));
            }
            throw broken.getCause();
        }
        return tree;
    }

    private static List<String> requireKnown(List<String> header) {
        if (!COLUMNS.containsAll(header) || header.stream().distinct().count() != header.size()) {
            throw malformed(
                    "columns",
                    Text.of("表头应为 %s，各一次", "The header has the columns %s, each once")
                            .with(String.join(",", COLUMNS)));
        }
        return header;
    }

    private static void add(List<String> header, CSVRecord cells, ObjectNode tree, ArrayNode lines) {
        if (cells.size() != header.size()) {
            throw malformed(
                    "columns",
                    Text.of("第 %d 行有 %d 列，应为 %d 列", "Row %d has %d columns instead of %d")
                            .with(cells.getRecordNumber(), cells.size(), header.size()));
        }
        ObjectNode row = JSON.objectNode();
        for (int at = 0; at < header.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                put(row, header.get(at), cells.get(at));
            }
        }
        if (row.path(REFERENCE).asText().equals(TOTAL)) {
            tree.set(TOTAL, row.path(AMOUNT));
        } else {
            lines.add(row);
        }
    }

    private static void put(ObjectNode row, String column, String cell) {
        if (column.equals(AMOUNT)) {
            row.putObject(AMOUNT).put(AMOUNT, cell).put("currency", "CNY");
        } else {
            row.put(column, cell);
        }
    }

    private static Problem malformed(String code, Text detail) {
        return new Problem(CommonProblem.MALFORMED_REQUEST).with("", code, detail);
    }
}
