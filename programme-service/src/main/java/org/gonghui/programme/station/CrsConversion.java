package org.gonghui.programme.station;

import java.util.function.UnaryOperator;

/**
 * Converts points between WGS-84 and the shifted systems of Chinese maps.
 *
 * <p>GCJ-02 shifts points in China by some hundred metres, BD-09 shifts those of GCJ-02 once more. The shifts have no
 * closed inverse; it is found by iteration, to well below a millimetre. Points outside China are not shifted.
 */
public final class CrsConversion {

    private static final double SEMI_MAJOR_AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double BAIDU_PI = Math.PI * 3000.0 / 180.0;
    private static final double BAIDU_EAST = 0.0065;
    private static final double BAIDU_NORTH = 0.006;
    private static final double CLOSE_ENOUGH = 1e-10;
    private static final int MOST_STEPS = 30;

    private CrsConversion() {}

    public static Point toWgs84(Point point, Crs from) {
        if (isOutsideChina(point)) {
            return point;
        }
        return switch (from) {
            case WGS84 -> point;
            case GCJ02 -> invert(CrsConversion::wgs84ToGcj02, point);
            case BD09 -> invert(CrsConversion::wgs84ToGcj02, invert(CrsConversion::gcj02ToBd09, point));
        };
    }

    public static Point fromWgs84(Point point, Crs to) {
        if (isOutsideChina(point)) {
            return point;
        }
        return switch (to) {
            case WGS84 -> point;
            case GCJ02 -> wgs84ToGcj02(point);
            case BD09 -> gcj02ToBd09(wgs84ToGcj02(point));
        };
    }

    /** The bounding box that the common implementations use. */
    private static boolean isOutsideChina(Point point) {
        return point.lon() < 72.004 || point.lon() > 137.8347 || point.lat() < 0.8293 || point.lat() > 55.8271;
    }

    private static Point invert(UnaryOperator<Point> shift, Point target) {
        Point guess = target;
        for (int step = 0; step < MOST_STEPS; step++) {
            Point reached = shift.apply(guess);
            double east = target.lon() - reached.lon();
            double north = target.lat() - reached.lat();
            guess = guess.plus(east, north);
            if (Math.abs(east) < CLOSE_ENOUGH && Math.abs(north) < CLOSE_ENOUGH) {
                break;
            }
        }
        return guess;
    }

    private static Point wgs84ToGcj02(Point point) {
        double x = point.lon() - 105.0;
        double y = point.lat() - 35.0;
        double latitude = Math.toRadians(point.lat());
        double sine = Math.sin(latitude);
        double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double meridian = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
        double parallel = SEMI_MAJOR_AXIS / Math.sqrt(magic) * Math.cos(latitude);
        return point.plus(Math.toDegrees(shiftEast(x, y) / parallel), Math.toDegrees(shiftNorth(x, y) / meridian));
    }

    private static double shiftNorth(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (20.0 * wave(6.0 * x) + 20.0 * wave(2.0 * x)) * 2.0 / 3.0
                + (20.0 * wave(y) + 40.0 * wave(y / 3.0)) * 2.0 / 3.0
                + (160.0 * wave(y / 12.0) + 320.0 * wave(y / 30.0)) * 2.0 / 3.0;
    }

    private static double shiftEast(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (20.0 * wave(6.0 * x) + 20.0 * wave(2.0 * x)) * 2.0 / 3.0
                + (20.0 * wave(x) + 40.0 * wave(x / 3.0)) * 2.0 / 3.0
                + (150.0 * wave(x / 12.0) + 300.0 * wave(x / 30.0)) * 2.0 / 3.0;
    }

    private static double wave(double of) {
        return Math.sin(of * Math.PI);
    }

    private static Point gcj02ToBd09(Point point) {
        double radius = Math.hypot(point.lon(), point.lat()) + 0.00002 * Math.sin(point.lat() * BAIDU_PI);
        double angle = Math.atan2(point.lat(), point.lon()) + 0.000003 * Math.cos(point.lon() * BAIDU_PI);
        return new Point(radius * Math.cos(angle) + BAIDU_EAST, radius * Math.sin(angle) + BAIDU_NORTH);
    }
}
