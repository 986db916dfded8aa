package org.gonghui.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes over the wire, whole. */
class RequestShapesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_body_comes_with_its_superior() throws JsonProcessingException {
        SeedRow superior = Seeds.rows("data/affiliations.csv").stream()
                .filter(row -> row.id().equals("GD-HZ"))
                .findFirst()
                .orElseThrow();

        assertSends(
                RegistryRequests.body(row("data/bodies.csv", "GD-HZ"), Map.of("GD-HZ", superior)),
                "PUT /bodies/GD-HZ",
                """
                {"code":"GD-HZ","name":{"zh":"惠州市总工会","en":"Huizhou Federation of Trade Unions"},
                 "shortName":{"zh":"惠州市总工会","en":null},"type":"municipal_federation","level":"municipal",
                 "superior":"GD","superiorSince":null,"divisionCode":"441300","creditCode":null,"industry":null,
                 "ownership":null,"platformFirm":false,"foundedOn":null,"dissolvedOn":null,"location":null,
                 "contact":null,"tags":[],"note":"003:3; its 7 counties and districts are not named"}""");
    }

    @Test
    void a_source_without_publisher_has_null() throws JsonProcessingException {
        SeedRequest request = MetricsRequests.source(row("data/sources.csv", "000"));

        assertThat(request.path()).isEqualTo("/sources/000");
        assertThat(request.body().path("publisher").isNull()).isTrue();
        assertThat(request.body().path("publishedOn").isNull()).isTrue();
    }

    @Test
    void a_metric_declares_its_dimension() throws JsonProcessingException {
        SeedRequest request = MetricsRequests.metric(row("data/metrics.csv", "recuperation_participants"), Map.of());

        assertThat(request.body().path("dimensions"))
                .isEqualTo(
                        JSON.readTree("[{\"code\":\"participants\",\"values\":[\"workers\",\"workers_and_family\"]}]"));
        assertThat(request.body().path("nonNegative").booleanValue()).isTrue();
        assertThat(request.body().path("derivedFrom").isNull()).isTrue();
    }

    @Test
    void a_metric_says_from_which_records_it_is_counted() throws JsonProcessingException {
        SeedRequest request = MetricsRequests.metric(
                row("data/metrics.csv", "studios_provincial_level"), Seeds.byId("data/derivations.csv"));

        assertThat(request.body().path("derivedFrom"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"resource":"station","kinds":["innovation_studio"],"levels":["provincial"],
                                 "measure":"records"}"""));
    }

    @Test
    void a_figure_cites_document_and_lines() throws JsonProcessingException {
        assertSends(
                MetricsRequests.figure(row("data/figures.csv", "F154"), Optional.of("an-id")),
                "POST /figures",
                """
                {"body":"GD-HY","metric":"recuperation_participants",
                 "period":{"kind":"five_year","from":"2020","to":"2024"},
                 "breakdown":{"participants":"workers_and_family"},"basis":"reported","value":5689,
                 "qualifier":"exact","coverage":"subtree","source":{"document":"003","lines":"228"},
                 "restates":"an-id","state":"published","note":"workers AND family; groups sent; window inferred",
                 "externalId":{"system":"newspaper-reading","key":"F154"}}""");
    }

    @Test
    void a_fraction_stays_as_printed() {
        SeedRequest request = MetricsRequests.figure(row("data/figures.csv", "F070"), Optional.empty());

        assertThat(request.body().path("value").decimalValue()).isEqualTo("64.11");
        assertThat(request.body().toString()).contains("\"value\":64.11,").contains("\"restates\":null,");
    }

    @Test
    void an_honour_of_a_joint_count_names_its_group() throws JsonProcessingException {
        SeedRequest request = RegistryRequests.honour(row("data/honours.csv", "H009"));

        assertThat(request.body().path("recipients").intValue()).isEqualTo(20);
        assertThat(request.body().path("jointGroup").textValue()).isEqualTo("J01");
        assertThat(request.body().path("source"))
                .isEqualTo(JSON.readTree("{\"document\":\"001\",\"lines\":\"23,43-45\"}"));
        assertThat(RegistryRequests.honour(row("data/honours.csv", "H036"))
                        .body()
                        .path("note")
                        .textValue())
                .startsWith("past five years; ");
    }

    @Test
    void an_honour_counts_its_industries() throws JsonProcessingException {
        assertThat(RegistryRequests.honour(row("data/honours.csv", "H072"))
                        .body()
                        .path("industryCounts"))
                .isEqualTo(JSON.readTree("[{\"industry\":\"key_industries\",\"count\":83}]"));
    }

    @Test
    void a_unionisation_keeps_what_is_not_told_open() throws JsonProcessingException {
        assertSends(
                RecordRequests.unionisation(row("data/unionisations.csv", "U001")),
                "POST /unionisations",
                """
                {"body":"GD-GZ","source":{"document":"002","lines":"27"},"note":"number of unions not told",
                 "externalId":{"system":"newspaper-reading","key":"U001"},
                 "enterprise":{"zh":"美团分支机构及合作商","en":"Branches and partners of Meituan"},"year":2024,
                 "workers":null,"members":null,"platformFirm":true,"newEmploymentForm":true}""");
    }

    @Test
    void a_station_without_a_place_has_no_location() {
        SeedRequest request = ProgrammeRequests.station(row("sample/stations.csv", "S024"));

        assertThat(request.body().path("location").isNull()).isTrue();
        assertThat(request.body().path("funding").isNull()).isTrue();
    }

    @Test
    void an_activity_with_a_quantity() throws JsonProcessingException {
        assertSends(
                ProgrammeRequests.activity(row("sample/activities.csv", "A019")),
                "POST /activities",
                """
                {"kind":"tree_planting","name":{"zh":"示例义务植树","en":"Sample Tree Planting"},"organiser":"GD-HY",
                 "period":{"from":"2024-03-12","to":"2024-03-12"},"place":"示例工会林","sessions":1,"people":200,
                 "personTimes":null,"money":{"amount":"15000.00","currency":"CNY"},
                 "quantity":{"value":500,"unit":"tree"},"note":"invented sample",
                 "externalId":{"system":"sample","key":"A019"}}""");
    }

    private static SeedRow row(String file, String id) {
        return Objects.requireNonNull(Seeds.byId(file).get(id));
    }

    private static void assertSends(SeedRequest request, String call, String body) throws JsonProcessingException {
        assertThat(request.method() + " " + request.path()).isEqualTo(call);
        assertThat(JSON.readTree(request.body().toString()).toPrettyString())
                .isEqualTo(JSON.readTree(body).toPrettyString());
    }
}
