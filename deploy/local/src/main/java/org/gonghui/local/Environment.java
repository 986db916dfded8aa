package org.gonghui.local;

import java.util.Map;
import java.util.Optional;

/** The environment variables, read with clear words for what is wrong. */
record Environment(Map<String, String> variables) {

    Environment {
        variables = Map.copyOf(variables);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String required(String name, String why) {
        return text(name).orElseThrow(() -> new StackException(name + " is missing: " + why));
    }

    int number(String name, int otherwise, int least, int most) {
        return text(name).map(value -> parse(name, value, least, most)).orElse(otherwise);
    }

    private static int parse(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of bounds.
        }
        throw new StackException(name + " must be a number from " + least + " to " + most + ", not \"" + value + "\"");
    }
}
