package org.gonghui.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * <p>A sample says how many bodies have the text. Where they are few, an index of the characters gives all of them, to be
 * sorted. Where they are many, a walk through the bodies in the order of the answer soon meets enough of them. Either
 * way the work of a page has a bound, whatever the text: a walk that meets too few ends the page early.
 */
@ApplicationScoped
public class SearchService {

    /** More in the sample of one in a thousand are too many to gather and sort. */
    private static final int FEW = 15;

    /** A short step first: what nearly every body has is met at once. */
    private static final List<Integer> STEPS = List.of(1_000, 10_000, 20_000, 20_000);

    private static final int PART = 3;

    private final SearchRepository bodies;
    private final Calendar calendar;

    SearchService(SearchRepository bodies, Calendar calendar) {
        this.bodies = bodies;
        this.calendar = calendar;
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
        private final int[] sample;
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
            if (sampled(PART) <= FEW) {
                hits.addAll(bodies.gather(wanted, wanted.key(), 0, PART, place, limit));
                return;
            }
            if (place.rank() == 0) {
                hits.addAll(bodies.byCode(wanted, place));
            }
            for (int rank = Math.max(place.rank(), 1); rank <= PART && isShort(); rank++) {
                place = place.orFrom(rank);
                if (sampled(rank) <= FEW) {
                    hits.addAll(bodies.gather(wanted, having(rank), rank, rank, place, limit - hits.size()));
                } else {
                    walk(rank);
                }
            }
        }

        private boolean isShort() {
            return hits.size() < limit && stopped == null;
        }

        private void walk(int rank) {
            for (int step : STEPS) {
                hits.addAll(bodies.walk(wanted, rank, place, step, limit - hits.size()));
                Optional<SearchPlace> end = isShort() ? bodies.endOfStep(place, step) : Optional.empty();
                if (end.isEmpty()) {
                    return;
                }
                place = end.get();
            }
            stopped = place;
        }

        /** How many of the sample have what a body of this rank has. */
        private int sampled(int rank) {
            return IntStream.rangeClosed(0, rank).map(nearer -> sample[nearer]).sum();
        }

        private String having(int rank) {
            return switch (rank) {
                case 1 -> "\n" + wanted.key() + "\n";
                case 2 -> "\n" + wanted.key();
                default -> wanted.key();
            };
        }

        Page<BodyAsOf> page(List<?> filters) {
            Page<Hit> page = Page.cut(hits, limit - 1, last -> last.place().token(filters));
            String token =
                    page.nextPageToken() == null && stopped != null ? stopped.token(filters) : page.nextPageToken();
            return new Page<>(page.items().stream().map(Hit::body).toList(), token);
        }
    }
}
