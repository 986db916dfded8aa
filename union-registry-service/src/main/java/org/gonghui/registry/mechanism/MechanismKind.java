package org.gonghui.registry.mechanism;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Standing mechanisms of a body or of the employers under it. */
public enum MechanismKind implements Coded {
    WORKERS_CONGRESS("职工代表大会制度", "Workers' congress"),
    OPEN_AFFAIRS("厂务公开", "Open management affairs"),
    TALKS("劳资沟通协商机制", "Talks between labour and management"),
    COLLECTIVE_CONTRACT("集体合同", "Collective contract"),
    WAGE_BARGAINING("工资集体协商", "Collective wage bargaining"),
    STAFF_DIRECTORS("职工董事职工监事", "Staff directors and supervisors"),
    COUNSEL_ENGAGED("法律顾问", "Legal counsel engaged"),
    LAW_SUPERVISION("劳动法律监督", "Labour-law supervision"),
    DISPUTE_MEDIATION("劳动争议调解", "Labour-dispute mediation"),
    TRIPARTITE_MEDIATION("三方联调", "Three-party mediation"),
    COURT_LINK("诉调对接", "Link of litigation and mediation");

    private final Text label;

    MechanismKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
