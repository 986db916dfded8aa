package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Each union enrols its people in mutual aid by one upload, and renews its list at the end of the year. */
final class Enrolments {

    private static final String PATH = "/api/v1/mutual-aid";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_PAUSES = 300;

    private final Api api;
    private final Books books;
    private final int year;

    Enrolments(Api api, Books books, int year) {
        this.api = api;
        this.books = books;
        this.year = year;
    }

    /** So early that the waiting period is over when the year begins. */
    LocalDate day() {
        return LocalDate.of(year - 1, 12, 1);
    }

    /** Enrols these people; the enrolment of each. */
    Map<Integer, String> enrol(PlanYear plan, List<Integer> people) {
        Map<String, List<Integer>> lists = people.stream().collect(Collectors.groupingBy(Staff.ORGANS::unionOf));
        Together.each(lists.entrySet(), list -> upload(list.getKey(), lines(plan, list.getKey(), list.getValue())));
        people.forEach(
                person -> books.toPerson(Staff.ORGANS.unionOf(person), Books.ENROLMENTS, person, BigDecimal.ZERO));
        return recorded(plan);
    }

    private String lines(PlanYear plan, String union, List<Integer> people) {
        return people.stream()
                .map(person -> enrolment(plan, union, person).toString())
                .collect(Collectors.joining("\n"));
    }

    private ObjectNode enrolment(PlanYear plan, String union, int person) {
        ObjectNode row = Api.object().put("planYear", plan.code()).put("body", union);
        row.set("person", MadeUpPeople.person(person));
        row.put("enrolledOn", day().toString()).putNull("note");
        row.set("externalId", Api.externalId(keyOf(Integer.toString(person))));
        return row;
    }

    private String keyOf(String person) {
        return "enrolment-" + year + "-" + person;
    }

    private void upload(String union, String lines) {
        Api.Person officer = Staff.officerOf(union);
        String job = "/api/v1/jobs/"
                + api.upload(officer, PATH + "/enrolments/imports", lines)
                        .path("id")
                        .asText();
        JsonNode found = api.get(officer, job);
        for (int pauses = 0; found.path("finishedAt").isNull() && pauses < MOST_PAUSES; pauses++) {
            Together.pause(PAUSE);
            found = api.get(officer, job);
        }
        long rows = lines.lines().count();
        if (found.path("counts").path("created").asLong() != rows) {
            throw new IllegalStateException("of " + rows + " enrolments of " + union + " came " + found);
        }
    }

    private Map<Integer, String> recorded(PlanYear plan) {
        Map<Integer, String> ids = new TreeMap<>();
        for (String union : Staff.ORGANS.unions()) {
            for (JsonNode row : list(plan, union)) {
                String key = row.path("externalId").path("key").asText();
                // What was renewed from a year that was played before has no key.
                if (key.startsWith(keyOf(""))) {
                    ids.put(
                            Integer.valueOf(key.substring(keyOf("").length())),
                            row.path("id").asText());
                }
            }
        }
        return ids;
    }

    private JsonNode list(PlanYear plan, String union) {
        String path = PATH + "/enrolments?pageSize=500&planYear=" + plan.code() + "&body=" + union;
        return api.get(Staff.ORGANS.organiser(), path).path("items");
    }

    /** Every union takes its list over into the next year, but for one person who leaves; how many go on. */
    int renew(PlanYear next) {
        return Together.map(Staff.ORGANS.unions(), union -> renew(next, union)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int renew(PlanYear next, String union) {
        Api.Person officer = Staff.officerOf(union);
        ObjectNode whose = Api.object().put("body", union);
        String path = PATH + "/plan-years/" + next.code();
        api.post(officer, path + "/renewal", whose);
        if (union.equals(Staff.ORGANS.unions().get(0))) {
            String leaving = list(next, union).path(0).path("id").asText();
            api.post(officer, PATH + "/enrolments/" + leaving + "/withdraw", Api.object());
        }
        return api.post(officer, path + "/confirmation", whose)
                .path("confirmed")
                .asInt();
    }
}
