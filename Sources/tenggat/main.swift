print("tenggat")
