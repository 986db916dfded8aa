package org.gonghui.programme;

import static org.gonghui.registrycopy.RegistryCopyFixture.body;

import java.time.LocalDate;

/** The bodies that tests know: some of Guangdong's, one that is gone, one that is young. */
public final class Federation {

    /** Dissolved on the first day of 2024. */
    public static final String GONE = "GD-GONE";

    /** Founded on the first day of 2025. */
    public static final String YOUNG = "GD-YOUNG";

    private Federation() {}

    public static void stands() {
        body("GD", "provincial_federation", null);
        body("GD-GZ", "municipal_federation", "GD");
        body("GD-HZ", "municipal_federation", "GD");
        body("GD-HY", "municipal_federation", "GD");
        body("GD-HY-DY", "county_federation", "GD-HY");
        body(GONE, "industry_federation", "GD", null, LocalDate.of(2024, 1, 1));
        body(YOUNG, "industry_federation", "GD", LocalDate.of(2025, 1, 1), null);
    }
}
