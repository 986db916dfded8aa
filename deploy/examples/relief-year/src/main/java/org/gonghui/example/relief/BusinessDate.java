package org.gonghui.example.relief;

import java.time.LocalDate;

/** The day by which the local stack works: a year passes in minutes. */
record BusinessDate(Api api) implements AutoCloseable {

    private static final String PATH = "/dev/business-date";

    void is(LocalDate day) {
        api.put(Staff.ADMIN, PATH, Api.object().put("date", day.toString()));
    }

    /** It is today again. */
    @Override
    public void close() {
        api.delete(Staff.ADMIN, PATH);
    }
}
