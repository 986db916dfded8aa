package org.gonghui.gateway.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** The services behind the gateway. */
public enum ServiceName implements Coded {
    REGISTRY(Text.of("工会登记服务", "Union registry")),
    PROGRAMME(Text.of("工会项目服务", "Programme service")),
    METRICS(Text.of("统计指标服务", "Metrics service"));

    private final Text label;

    ServiceName(Text label) {
        this.label = label;
    }

    /** All services in a round that begins with this one. */
    public List<ServiceName> round() {
        List<ServiceName> round = new ArrayList<>(List.of(values()));
        Collections.rotate(round, -round.indexOf(this));
        return round;
    }

    @Override
    public Text label() {
        return label;
    }
}
