"""The second engine, pypdfium2: the text it has, and the pictures it draws."""
