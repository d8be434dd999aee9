package id.kentongan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void the_house_stands() {
        assertEquals(25, Runtime.version().feature());
    }
}
