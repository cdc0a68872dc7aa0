import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;

class Mappers {
    ObjectMapper old() {
        ObjectMapper mapper = new ObjectMapper();
        // ruleid: java-jackson-any-type
        mapper.enableDefaultTyping();
        return mapper;
    }

    ObjectMapper anything() {
        ObjectMapper mapper = new ObjectMapper();
        // ruleid: java-jackson-any-type
        mapper.activateDefaultTyping(LaissezFaireSubTypeValidator.instance, ObjectMapper.DefaultTyping.NON_FINAL);
        return mapper;
    }

    ObjectMapper named() {
        ObjectMapper mapper = new ObjectMapper();
        var validator = BasicPolymorphicTypeValidator.builder().allowIfSubType("com.acme.events.").build();
        // ok: java-jackson-any-type
        mapper.activateDefaultTyping(validator, ObjectMapper.DefaultTyping.NON_FINAL);
        return mapper;
    }
}

// ruleid: java-jackson-any-type
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "type")
abstract class Event {}

// ok: java-jackson-any-type
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Paid.class, name = "paid")})
abstract class Order {}
