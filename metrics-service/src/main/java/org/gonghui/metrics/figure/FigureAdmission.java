package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.source.SourceService;
import org.gonghui.registrycopy.BodyDirectory;

/** Checks a figure against the catalogue, the sources, the registry and today, and finds every fault at once. */
@ApplicationScoped
class FigureAdmission {

    private final MetricService metrics;
    private final SourceService sources;
    private final BodyDirectory bodies;
    private final BodyLives lives;
    private final Caller caller;
    private final Calendar calendar;

    FigureAdmission(
            MetricService metrics,
            SourceService sources,
            BodyDirectory bodies,
            BodyLives lives,
            Caller caller,
            Calendar calendar) {
        this.metrics = metrics;
        this.sources = sources;
        this.bodies = bodies;
        this.lives = lives;
        this.caller = caller;
        this.calendar = calendar;
    }

    /**
     * Lets a figure pass, or names all its faults. May wait for the registry's feed: call it outside of a transaction.
     *
     * @return the rules of its metric
     */
    MetricRules admit(FigureRequest figure) {
        boolean known = bodies.exists(figure.body());
        if (known) {
            caller.requireWithin(figure.body(), "/body");
        }
        Faults faults = new Faults();
        Optional<MetricRules> metric = metrics.rules(figure.metric());
        FigureRules.check(figure, metric, sources::exists, calendar.today(), faults);
        if (!known && faults.none()) {
            bodies.require(figure.body(), "/body");
            caller.requireWithin(figure.body(), "/body");
        } else if (!known) {
            FigureRules.unknownBody(faults);
        }
        lives.check(figure.body(), figure.period(), faults);
        faults.throwIfAny();
        return metric.orElseThrow();
    }
}
