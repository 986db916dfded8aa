package org.gonghui.programme.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.gonghui.kit.change.StoredDocument;

/** Shows stored stations in the coordinate system that the caller wants. */
@Singleton
public class StationRendering {

    private static final String LOCATION = "location";

    private final ObjectMapper json;

    StationRendering(ObjectMapper json) {
        this.json = json;
    }

    String json(StoredDocument station, Crs crs) {
        return crs == Crs.WGS84 ? station.json() : converted(station.json(), crs);
    }

    private String converted(String station, Crs crs) {
        try {
            ObjectNode shown = (ObjectNode) json.readTree(station);
            JsonNode stored = shown.get(LOCATION);
            if (stored.isNull()) {
                return station;
            }
            Location location = new Location(
                    stored.get("lon").decimalValue(), stored.get("lat").decimalValue(), Crs.WGS84);
            shown.set(LOCATION, json.valueToTree(location.in(crs)));
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
