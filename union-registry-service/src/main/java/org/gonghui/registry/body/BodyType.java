package org.gonghui.registry.body;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What kind of union body this is. */
public enum BodyType implements Coded {
    NATIONAL_FEDERATION("全国总工会", "National federation"),
    PROVINCIAL_FEDERATION("省级总工会", "Provincial federation"),
    MUNICIPAL_FEDERATION("市级总工会", "Municipal federation"),
    COUNTY_FEDERATION("县级总工会", "County federation"),
    PARK_FEDERATION("园区工会联合会", "Park federation"),
    TOWN_FEDERATION("乡镇街道总工会", "Town federation"),
    INDUSTRY_FEDERATION("行业工会联合会", "Industry federation"),
    ORGANS_UNION_COMMITTEE("机关工会工作委员会", "Organs union committee"),
    ENTERPRISE_UNION("企业工会", "Enterprise union"),
    INSTITUTION_UNION("事业单位工会", "Institution union"),
    ORGAN_UNION("机关工会", "Organ union"),
    JOINT_GRASSROOTS_UNION("联合基层工会", "Joint grassroots union");

    private final Text label;

    BodyType(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
