package org.gonghui.example.relief;

import java.net.URI;
import java.util.Map;

/**
 * What the example is told by its environment.
 *
 * @param api where the gateway of the local stack is ({@code GONGHUI_URL})
 * @param year that is played ({@code RELIEF_YEAR})
 * @param people who apply each month for severe-illness relief ({@code RELIEF_PEOPLE}); three times as many in a season
 */
record Settings(URI api, int year, int people) {

    static Settings from(Map<String, String> environment) {
        return new Settings(
                URI.create(environment.getOrDefault("GONGHUI_URL", "http://127.0.0.1:8080")),
                Integer.parseInt(environment.getOrDefault("RELIEF_YEAR", "2024")),
                Integer.parseInt(environment.getOrDefault("RELIEF_PEOPLE", "12")));
    }
}
