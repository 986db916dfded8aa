package org.gonghui.programme.station;

/**
 * A point on the earth.
 *
 * @param lon degrees east
 * @param lat degrees north
 */
public record Point(double lon, double lat) {

    Point plus(double east, double north) {
        return new Point(lon + east, lat + north);
    }
}
