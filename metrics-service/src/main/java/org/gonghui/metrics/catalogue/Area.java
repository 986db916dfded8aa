package org.gonghui.metrics.catalogue;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Which work of the union a metric belongs to. */
public enum Area implements Coded {
    HONOUR("荣誉表彰", "Honours"),
    CULTURE_PUBLICITY("宣传文化", "Culture and publicity"),
    COMPETITION("劳动和技能竞赛", "Competitions"),
    RELIEF("帮扶慰问", "Relief"),
    STUDIO("创新工作室", "Studios"),
    EMPLOYMENT_TRAINING("就业与培训", "Employment and training"),
    LEGAL("法律服务", "Legal service"),
    RECUPERATION("疗休养", "Recuperation"),
    STATION("阵地", "Stations"),
    ORGANISATION("组织建设", "Organisation"),
    CONSUMPTION_SUPPORT("消费帮扶", "Consumption support"),
    MEMBERSHIP("会员发展", "Membership"),
    MUTUAL_AID("互助保障", "Mutual aid"),
    OTHER("其他", "Other"),
    GREENING("绿化", "Greening"),
    HEALTH("健康", "Health"),
    FINANCE("经费", "Finance"),
    CHILDCARE("托育托管", "Childcare");

    private final Text label;

    Area(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
