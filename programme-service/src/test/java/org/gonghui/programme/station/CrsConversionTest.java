package org.gonghui.programme.station;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CrsConversionTest {

    private static final Point TIANANMEN = new Point(116.397389, 39.908860);
    private static final Offset<Double> MICRO_DEGREE = Offset.offset(1e-6);

    @Test
    void gcj02_of_a_known_point_is_what_maps_show() {
        assertClose(
                CrsConversion.fromWgs84(new Point(116.404, 39.915), Crs.GCJ02), 116.41024449916938, 39.91640428150164);
    }

    @Test
    void bd09_of_a_known_gcj02_point_is_what_baidu_shows() {
        Point wgs84 = CrsConversion.toWgs84(new Point(116.404, 39.915), Crs.GCJ02);
        assertClose(CrsConversion.fromWgs84(wgs84, Crs.BD09), 116.41036949371029, 39.92133699351021);
    }

    @Test
    void a_point_in_new_york_is_not_shifted() {
        Point newYork = new Point(-74.006, 40.7128);
        for (Crs crs : Crs.values()) {
            assertThat(CrsConversion.fromWgs84(newYork, crs)).isEqualTo(newYork);
            assertThat(CrsConversion.toWgs84(newYork, crs)).isEqualTo(newYork);
        }
    }

    @Test
    void wgs84_stays_as_it_is() {
        assertThat(CrsConversion.toWgs84(TIANANMEN, Crs.WGS84)).isEqualTo(TIANANMEN);
        assertThat(CrsConversion.fromWgs84(TIANANMEN, Crs.WGS84)).isEqualTo(TIANANMEN);
    }

    @Test
    void the_shift_in_guangzhou_is_some_hundred_metres() {
        Point guangzhou = new Point(113.2655, 23.129);
        assertThat(metres(guangzhou, CrsConversion.fromWgs84(guangzhou, Crs.GCJ02)))
                .isBetween(300.0, 800.0);
        assertThat(metres(guangzhou, CrsConversion.fromWgs84(guangzhou, Crs.BD09)))
                .isBetween(300.0, 2000.0);
    }

    @Property
    void there_and_back_again_is_within_a_millimetre(
            @ForAll @DoubleRange(min = 73.0, max = 135.5) double lon,
            @ForAll @DoubleRange(min = 3.0, max = 54.0) double lat,
            @ForAll Crs crs) {
        Point point = new Point(lon, lat);
        Point back = CrsConversion.toWgs84(CrsConversion.fromWgs84(point, crs), crs);
        assertThat(metres(point, back)).isLessThan(0.001);
    }

    private static void assertClose(Point point, double lon, double lat) {
        assertThat(point.lon()).isCloseTo(lon, MICRO_DEGREE);
        assertThat(point.lat()).isCloseTo(lat, MICRO_DEGREE);
    }

    private static double metres(Point one, Point other) {
        double perDegree = 111_320;
        double east = (one.lon() - other.lon()) * perDegree * Math.cos(Math.toRadians(one.lat()));
        double north = (one.lat() - other.lat()) * perDegree;
        return Math.hypot(east, north);
    }
}
