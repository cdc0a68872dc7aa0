resource "aws_instance" "a" {
  ami = "ami-04169656"
  # ruleid: tf-secret-in-startup-script
  user_data = <<-EOF
    #!/bin/bash
    export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYzQ
    systemctl start web
  EOF
}

resource "aws_lambda_function" "b" {
  environment {
    variables = {
      # ruleid: tf-secret-in-startup-script
      AWS_SECRET_ACCESS_KEY = "wJalrXUtnFEMIK7MDENGbPxRfiCYzQ"
    }
  }
}

resource "aws_instance" "c" {
  # ok: tf-secret-in-startup-script
  user_data = <<-EOF
    #!/bin/bash
    export AWS_DEFAULT_REGION=eu-west-1
    systemctl start web
  EOF
}

resource "aws_lambda_function" "d" {
  environment {
    variables = {
      # ok: tf-secret-in-startup-script
      AWS_SECRET_ACCESS_KEY = var.key
    }
  }
}
