package org.gonghui.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Reads and writes contracts. The same document always gives the same text. */
final class ContractText {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .stringQuotingChecker(new CarefulQuotes())
                    .build())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    private ContractText() {}

    /** Reads YAML or JSON. */
    static ObjectNode read(String text) {
        try {
            return (ObjectNode) YAML.readTree(text);
        } catch (JsonProcessingException | ClassCastException broken) {
            throw new IllegalArgumentException("not a contract in YAML or JSON", broken);
        }
    }

    static String yaml(ObjectNode contract) {
        try {
            return YAML.writeValueAsString(contract);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String json(ObjectNode contract) {
        try {
            return JSON.writeValueAsString(contract);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Quotes texts that some reader of YAML takes for a number or a date, as names too: a status such as "200". */
    private static final class CarefulQuotes extends StringQuotingChecker.Default {

        @Override
        public boolean needToQuoteName(String name) {
            return looksLikeANumber(name) || super.needToQuoteName(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return looksLikeANumber(value) || super.needToQuoteValue(value);
        }

        private static boolean looksLikeANumber(String text) {
            return !text.isEmpty() && "0123456789+-.".indexOf(text.charAt(0)) >= 0;
        }
    }
}
