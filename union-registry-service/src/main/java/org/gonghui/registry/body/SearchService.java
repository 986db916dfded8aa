package org.gonghui.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.body.SearchRepository.Hit;
import org.gonghui.registry.body.SearchRepository.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Finds bodies by a text in their names and codes, the nearest first.
 *
 * <p>A sample of one body in a thousand says how many have the text. Where they are few, an index of the characters gives
 * all of them, to be sorted. Where they are many, those with the shortest names are gathered so first, as many lengths at
 * a time as have few; a length that alone has many is walked through by code, and soon meets enough. Either way the work
 * of a page has a bound, whatever the text: a walk that meets too few ends the page early.
 */
@ApplicationScoped
public class SearchService {

    /** More in the sample are too many to gather and sort: that is some 40,000 bodies. */
    private static final int FEW = 40;

    /** A short step first: what nearly every body has is met at once. */
    private static final List<Integer> STEPS = List.of(1_000, 10_000, 20_000);

    private static final int PART = 3;

    private final SearchRepository bodies;
    private final Calendar calendar;
    private final int few;

    @Inject
    SearchService(SearchRepository bodies, Calendar calendar) {
        this(bodies, calendar, FEW);
    }

    /** For tests, which have no 40,000 bodies. */
    SearchService(SearchRepository bodies, Calendar calendar, int few) {
        this.bodies = bodies;
        this.calendar = calendar;
        this.few = few;
    }

    /** A page of those who exist on the day; it may be short, or empty, and yet go on. */
    Page<BodyAsOf> search(
            String text,
            BodyRepository.Filter filter,
            @Nullable LocalDate asOf,
            @Nullable String pageToken,
            int size,
            List<?> filters) {
        String key = bodies.key(text);
        if (key.isEmpty()) {
            throw Problem.parameter("q", "blank", Text.of("不能为空白", "Must not be blank"));
        }
        Wanted wanted = new Wanted(key, filter, asOf == null ? calendar.today() : asOf);
        Search search = new Search(wanted, SearchPlace.after(pageToken, filters), size + 1);
        search.run();
        return search.page(filters);
    }

    /** One search under way: what it has met, and where it goes on. */
    private final class Search {

        private final Wanted wanted;
        private final List<SearchPlace> sample;
        private final int limit;
        private final List<Hit> hits = new ArrayList<>();
        private @Nullable SearchPlace stopped;
        private SearchPlace place;

        Search(Wanted wanted, SearchPlace place, int limit) {
            this.wanted = wanted;
            this.place = place;
            this.limit = limit;
            this.sample = bodies.sample(wanted);
        }

        void run() {
            if (sample.size() <= few) {
                hits.addAll(bodies.gather(wanted, place, limit));
                return;
            }
            if (place.rank() == 0) {
                hits.addAll(bodies.byCode(wanted, place));
            }
            for (int rank = Math.max(place.rank(), 1); rank <= PART && isShort(); rank++) {
                place = place.orFrom(rank);
                while (isShort() && place.length() <= SearchPlace.LONGEST) {
                    int end = endOfFew();
                    if (end < place.length()) {
                        walk();
                    } else {
                        hits.addAll(bodies.gatherLengths(wanted, having(rank), place, end, limit - hits.size()));
                        place = place.atLength(end + 1);
                    }
                }
            }
        }

        private String having(int rank) {
            String beginning = rank < PART ? "\n" : "";
            String end = rank == 1 ? "\n" : "";
            return beginning + wanted.key() + end;
        }

        private boolean isShort() {
            return hits.size() < limit && stopped == null;
        }

        /** The last length up to which few have what a body of this rank has; the one before the place if there is none. */
        private int endOfFew() {
            return sample.stream()
                    .filter(hit -> hit.rank() <= place.rank() && hit.length() >= place.length())
                    .map(SearchPlace::length)
                    .sorted()
                    .skip(few)
                    .findFirst()
                    .map(oneTooMany -> oneTooMany - 1)
                    .orElse(SearchPlace.LONGEST);
        }

        /** Goes through the bodies of one length. */
        private void walk() {
            for (int step : STEPS) {
                hits.addAll(bodies.walk(wanted, place, step, limit - hits.size()));
                Optional<SearchPlace> end = isShort() ? bodies.endOfStep(place, step) : Optional.empty();
                if (end.isEmpty()) {
                    place = place.atLength(place.length() + 1);
                    return;
                }
                place = end.get();
            }
            stopped = place;
        }

        Page<BodyAsOf> page(List<?> filters) {
            Page<Hit> page = Page.cut(hits, limit - 1, last -> last.place().token(filters));
            String token =
                    page.nextPageToken() == null && stopped != null ? stopped.token(filters) : page.nextPageToken();
            return new Page<>(page.items().stream().map(Hit::body).toList(), token);
        }
    }
}
