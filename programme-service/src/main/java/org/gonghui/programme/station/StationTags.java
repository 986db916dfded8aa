package org.gonghui.programme.station;

import java.util.stream.Stream;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.http.EntityTags;
import org.jspecify.annotations.Nullable;

/** Entity tags of stations: each coordinate system is a representation with a tag of its own. */
final class StationTags {

    private StationTags() {}

    static String of(StoredDocument station, Crs crs) {
        String tag = station.etag();
        return crs == Crs.WGS84 ? tag : tag.substring(0, tag.length() - 1) + "-" + crs.code() + "\"";
    }

    /** Lets a write pass if the caller has seen the present version in whichever coordinate system. */
    static void requireMatch(@Nullable String ifMatch, StoredDocument station) {
        boolean seen = Stream.of(Crs.values()).anyMatch(crs -> EntityTags.names(ifMatch, of(station, crs)));
        if (!seen) {
            EntityTags.requireMatch(ifMatch, station.etag());
        }
    }
}
